import{a}from"./chunk-BEM3JY2W.js";import"./chunk-PPF2H5X2.js";import"./chunk-66BTQA6G.js";export{a as default};
