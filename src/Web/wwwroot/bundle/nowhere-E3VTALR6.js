import{a}from"./chunk-RR5Z6TMA.js";import"./chunk-UD52MHGS.js";import"./chunk-BPZIRCRT.js";export{a as default};
