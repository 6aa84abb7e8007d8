import{a,b}from"./chunk-TVN2VF5Y.js";import"./chunk-24PTPK3P.js";import"./chunk-TBPKRJHB.js";import"./chunk-MT4JO3PK.js";import"./chunk-ELAT4ORM.js";export{b as PersonList,a as default};
