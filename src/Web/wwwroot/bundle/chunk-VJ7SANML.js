import{a as m}from"./chunk-24PTPK3P.js";import{A as t,L as o,W as r,m as e}from"./chunk-ELAT4ORM.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
