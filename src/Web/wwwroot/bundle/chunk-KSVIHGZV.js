import{D as m}from"./chunk-P5UZC2GU.js";import{K as o,V as r,m as e,z as t}from"./chunk-KM3AGHSD.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
