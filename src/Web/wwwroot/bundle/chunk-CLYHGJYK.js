import{a as m}from"./chunk-NVICS6IA.js";import{A as t,L as o,W as r,m as e}from"./chunk-ZSA46KT4.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
