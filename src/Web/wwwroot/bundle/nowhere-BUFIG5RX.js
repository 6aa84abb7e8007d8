import{a}from"./chunk-CLYHGJYK.js";import"./chunk-NVICS6IA.js";import"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import"./chunk-ZSA46KT4.js";export{a as default};
