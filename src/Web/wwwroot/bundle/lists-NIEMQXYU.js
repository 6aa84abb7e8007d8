import{a,b}from"./chunk-BB2HCY3M.js";import"./chunk-TZGKP7LR.js";import"./chunk-NCSBF2FF.js";export{b as PersonList,a as default};
