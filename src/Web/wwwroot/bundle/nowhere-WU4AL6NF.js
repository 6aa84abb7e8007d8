import{a}from"./chunk-PDUNAVYG.js";import"./chunk-DK5X55SV.js";import"./chunk-LFF6WER4.js";export{a as default};
