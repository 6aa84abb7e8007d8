import{a}from"./chunk-77LTM2LF.js";import"./chunk-NREUR5NW.js";import"./chunk-IGKJE4MT.js";import"./chunk-4WOUP6V4.js";import"./chunk-25FU7BYZ.js";export{a as default};
