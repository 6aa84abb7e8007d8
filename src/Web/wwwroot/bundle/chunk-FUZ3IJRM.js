import{D as m}from"./chunk-QN5F7ODM.js";import{L as o,W as r,m as e,z as t}from"./chunk-XQSCFIAQ.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
