import{a}from"./chunk-Y7YQSAGG.js";import"./chunk-OOUGI66D.js";import"./chunk-RBDT4JOE.js";export{a as default};
