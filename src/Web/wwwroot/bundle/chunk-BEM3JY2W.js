import{D as m}from"./chunk-PPF2H5X2.js";import{A as t,M as o,X as r,m as e}from"./chunk-66BTQA6G.js";var a=()=>e`
  <${m} title=${t("nowhere.title")} />
  <${r} icon="compass" text=${t("nowhere.text")}>
    <${o} variant="primary" href="/">${t("nowhere.home")}</${o}>
  </${r}>`;export{a};
