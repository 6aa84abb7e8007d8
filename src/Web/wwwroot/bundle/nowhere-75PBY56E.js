import{a}from"./chunk-M3FDYTCM.js";import"./chunk-2523NZFK.js";import"./chunk-UVO5OM7N.js";export{a as default};
