import{a,b}from"./chunk-R4BAUUDM.js";import"./chunk-SPDXNJRK.js";import"./chunk-L3PRYRRD.js";export{b as PersonList,a as default};
