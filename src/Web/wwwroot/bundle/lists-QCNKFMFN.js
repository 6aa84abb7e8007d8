import{a,b}from"./chunk-IJ2QXOGJ.js";import"./chunk-QN5F7ODM.js";import"./chunk-XQSCFIAQ.js";export{b as PersonList,a as default};
