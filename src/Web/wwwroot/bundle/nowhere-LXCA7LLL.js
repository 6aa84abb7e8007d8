import{a}from"./chunk-ESL5ATKR.js";import"./chunk-TZGKP7LR.js";import"./chunk-NCSBF2FF.js";export{a as default};
