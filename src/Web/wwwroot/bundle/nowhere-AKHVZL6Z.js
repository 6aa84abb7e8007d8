import{a}from"./chunk-MZ6VT7IE.js";import"./chunk-7OEV5XT5.js";import"./chunk-PCRX4YKX.js";export{a as default};
