import{a}from"./chunk-VJ7SANML.js";import"./chunk-24PTPK3P.js";import"./chunk-TBPKRJHB.js";import"./chunk-MT4JO3PK.js";import"./chunk-ELAT4ORM.js";export{a as default};
