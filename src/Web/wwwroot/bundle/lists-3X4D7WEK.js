import{a,b}from"./chunk-L6O2D4TW.js";import"./chunk-P5UZC2GU.js";import"./chunk-KM3AGHSD.js";export{b as PersonList,a as default};
