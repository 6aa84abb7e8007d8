import{a}from"./chunk-ELZT36ZG.js";import"./chunk-H3DTNUNM.js";import"./chunk-K2ERZHXY.js";export{a as default};
