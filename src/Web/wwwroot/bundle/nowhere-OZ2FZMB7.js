import{a as m}from"./chunk-3UZLB57X.js";import"./chunk-KG2XSFZD.js";import"./chunk-UOYLGA4A.js";import{A as t,L as o,W as r,m as e}from"./chunk-L7YBPJZ4.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a as default};
