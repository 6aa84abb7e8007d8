import{a,b}from"./chunk-XIKQSPWL.js";import"./chunk-PPF2H5X2.js";import"./chunk-66BTQA6G.js";export{b as PersonList,a as default};
