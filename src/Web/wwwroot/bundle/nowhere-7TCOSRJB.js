import{a}from"./chunk-TJMMXFGF.js";import"./chunk-SIZTRAKQ.js";import"./chunk-BSTWFV7G.js";import"./chunk-JKC2GIXR.js";import"./chunk-25FU7BYZ.js";export{a as default};
