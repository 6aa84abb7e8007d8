import{a,b}from"./chunk-XSHNTQKD.js";import"./chunk-UD52MHGS.js";import"./chunk-BPZIRCRT.js";export{b as PersonList,a as default};
