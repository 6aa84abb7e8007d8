import{a,b}from"./chunk-63SYAIY7.js";import"./chunk-DK5X55SV.js";import"./chunk-LFF6WER4.js";export{b as PersonList,a as default};
