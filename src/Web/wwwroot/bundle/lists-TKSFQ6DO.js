import{a,b}from"./chunk-EZOJ23RG.js";import"./chunk-OOUGI66D.js";import"./chunk-RBDT4JOE.js";export{b as PersonList,a as default};
