import{a,b}from"./chunk-25Z3SBWO.js";import"./chunk-SIZTRAKQ.js";import"./chunk-BSTWFV7G.js";import"./chunk-JKC2GIXR.js";import"./chunk-25FU7BYZ.js";export{b as PersonList,a as default};
