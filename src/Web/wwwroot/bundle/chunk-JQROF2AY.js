import{D as m}from"./chunk-SPDXNJRK.js";import{A as t,M as o,X as r,m as e}from"./chunk-L3PRYRRD.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
