import{a}from"./chunk-KSVIHGZV.js";import"./chunk-P5UZC2GU.js";import"./chunk-KM3AGHSD.js";export{a as default};
