import{a,b}from"./chunk-LB4TILRX.js";import"./chunk-3UZLB57X.js";import"./chunk-KG2XSFZD.js";import"./chunk-UOYLGA4A.js";import"./chunk-L7YBPJZ4.js";export{b as PersonList,a as default};
