import{a,b}from"./chunk-WMOF4UW5.js";import"./chunk-FSR65CTZ.js";import"./chunk-OP3NALOK.js";export{b as PersonList,a as default};
