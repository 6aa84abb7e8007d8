import{a}from"./chunk-JOQEHNMM.js";import"./chunk-FSR65CTZ.js";import"./chunk-OP3NALOK.js";export{a as default};
