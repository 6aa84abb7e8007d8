import{a,b}from"./chunk-LBGUBNHU.js";import"./chunk-7OEV5XT5.js";import"./chunk-PCRX4YKX.js";export{b as PersonList,a as default};
