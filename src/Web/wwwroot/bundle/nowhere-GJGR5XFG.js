import{a}from"./chunk-FUZ3IJRM.js";import"./chunk-QN5F7ODM.js";import"./chunk-XQSCFIAQ.js";export{a as default};
