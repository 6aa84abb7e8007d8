import{a}from"./chunk-JQROF2AY.js";import"./chunk-SPDXNJRK.js";import"./chunk-L3PRYRRD.js";export{a as default};
