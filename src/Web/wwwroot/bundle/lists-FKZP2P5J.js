import{a,b}from"./chunk-T625DHCR.js";import"./chunk-XNEIZG5U.js";import"./chunk-5JDPUCIX.js";import"./chunk-OTIU7H2I.js";import"./chunk-WJPMY4IO.js";export{b as PersonList,a as default};
