import{a,b}from"./chunk-3Y2A6ZSK.js";import"./chunk-NREUR5NW.js";import"./chunk-IGKJE4MT.js";import"./chunk-4WOUP6V4.js";import"./chunk-25FU7BYZ.js";export{b as PersonList,a as default};
