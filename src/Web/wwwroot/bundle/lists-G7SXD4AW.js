import{a,b}from"./chunk-ZMGIF7PB.js";import"./chunk-2523NZFK.js";import"./chunk-UVO5OM7N.js";export{b as PersonList,a as default};
