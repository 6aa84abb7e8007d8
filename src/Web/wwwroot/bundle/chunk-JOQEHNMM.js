import{D as m}from"./chunk-FSR65CTZ.js";import{K as o,V as r,m as e,z as t}from"./chunk-OP3NALOK.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
