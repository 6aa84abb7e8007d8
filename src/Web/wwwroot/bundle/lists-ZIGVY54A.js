import{a,b}from"./chunk-5AV6253B.js";import"./chunk-NVICS6IA.js";import"./chunk-GTTIVD3Z.js";import"./chunk-TKLDYCK7.js";import"./chunk-ZSA46KT4.js";export{b as PersonList,a as default};
