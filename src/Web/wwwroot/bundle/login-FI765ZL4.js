import{a as g,b as d,c as l,d as b,e as n}from"./chunk-RQCZUST3.js";import{h as i}from"./chunk-3UZLB57X.js";import"./chunk-KG2XSFZD.js";import"./chunk-UOYLGA4A.js";import{A as t,J as a,S as p,c as $,d as f,m as e,n as o}from"./chunk-L7YBPJZ4.js";function x(){let[h,s]=$(!1),{field:u,busy:w,form:y,trouble:k,values:c,setTrouble:v}=g({login:"",password:""},async m=>{s(!1);try{await o.auth.login(m.login.trim(),m.password),await o.start()}catch(r){throw s(r.code==="accounts.frozen"||r.code==="accounts.deletion_pending"),r}});f(()=>{document.title=`${t("login.title")} \xB7 Hubbub`});let F=()=>o.auth.reactivate(c.login.trim(),c.password).then(()=>o.start(),v);return e`
    <${l} title=${t("login.title")} text=${t("login.text")} foot=${e`
      ${t("login.new")} <a class="link" href="/signup${i.value.query.size?`?${i.value.query}`:""}">${t("signup.action")}</a>`}>
      <form ...${y} class="form">
        <${b} error=${k} />
        ${h&&e`<${a} variant="soft" onClick=${F}>${t("login.return")}</${a}>`}
        <${p} label=${t("login.name")} ...${u("login")} autocomplete="username" autocapitalize="none"
          spellcheck="false" dir="ltr" autofocus />
        <${d} label=${t("password.label")} ...${u("password")} autocomplete="current-password" />
        <${n} busy=${w}>${t("login.action")}</${n}>
        <a class="link center" href="/reset">${t("login.forgot")}</a>
      </form>
    </${l}>`}export{x as default};
