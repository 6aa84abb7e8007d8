import{a,b}from"./chunk-UJ3EJCLS.js";import"./chunk-H3DTNUNM.js";import"./chunk-K2ERZHXY.js";export{b as PersonList,a as default};
