import{a}from"./chunk-4OHGCQWX.js";import"./chunk-XNEIZG5U.js";import"./chunk-5JDPUCIX.js";import"./chunk-OTIU7H2I.js";import"./chunk-WJPMY4IO.js";export{a as default};
