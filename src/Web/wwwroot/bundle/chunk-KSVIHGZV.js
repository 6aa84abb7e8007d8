<<<<<<<< HEAD:src/Web/wwwroot/bundle/chunk-KSVIHGZV.js
import{D as m}from"./chunk-P5UZC2GU.js";import{K as o,V as r,m as e,z as t}from"./chunk-KM3AGHSD.js";var a=()=>e`
========
import{D as m}from"./chunk-H3DTNUNM.js";import{A as t,L as o,W as r,m as e}from"./chunk-K2ERZHXY.js";var a=()=>e`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/chunk-ELZT36ZG.js
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
