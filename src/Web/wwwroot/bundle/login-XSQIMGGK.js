import{a as v,b as x,c as p,d as P,e as b}from"./chunk-Y4QQAFR3.js";import{y as h}from"./chunk-SPDXNJRK.js";import{A as t,K as f,N as w,O as y,T as k,c as n,d as m,m as o,n as a}from"./chunk-L3PRYRRD.js";function z({onTrouble:r}){let[i,s]=n([]),[u,c]=n("");m(()=>{let e=!0;return S().then(l=>e&&s(l)),()=>{e=!1}},[]);let $=async e=>{c(e.username),r(null);try{await a.auth.login(e.username,e.password),await a.start()}catch(l){r(l),c("")}};return i.length>0&&o`
    <section class="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">${t("login.demo")}</h2>
      <ul>${i.map(e=>o`
        <li key=${e.username}>
          <button type="button" class="row-link" disabled=${u!==""}
            aria-busy=${u===e.username?"true":void 0} onClick=${()=>$(e)}>
            ${e.picture?o`<span class="avatar avatar-40" aria-hidden="true">
              <img src=${e.picture} alt="" width="40" height="40" loading="lazy" /></span>`:o`<${w} user=${{...e,id:e.username}} />`}
            <span class="row-text"><${y} user=${e} /><bdi class="soft small-text">${e.bio}</bdi></span>
          </button></li>`)}</ul>
    </section>`}async function S(){if(!document.querySelector("meta[name=demo]"))return[];let r=await fetch("/demo/people").catch(()=>{});return r?.ok?(await r.json()).items:[]}function q(){let[r,i]=n(!1),{field:s,busy:u,form:c,trouble:$,values:e,setTrouble:l}=v({login:"",password:""},async g=>{i(!1);try{await a.auth.login(g.login.trim(),g.password),await a.start()}catch(d){throw i(d.code==="accounts.frozen"||d.code==="accounts.deletion_pending"),d}});m(()=>{document.title=`${t("login.title")} \xB7 Hubbub`});let F=()=>a.auth.reactivate(e.login.trim(),e.password).then(()=>a.start(),l);return o`
    <${p} title=${t("login.title")} text=${t("login.text")} foot=${o`
      ${t("login.new")} <a class="link" href="/signup${h.value.query.size?`?${h.value.query}`:""}">
        ${t("signup.action")}</a>`}>
      <form ...${c} class="form">
        <${P} error=${$} />
        ${r&&o`<${f} variant="soft" onClick=${F}>${t("login.return")}</${f}>`}
        <${k} label=${t("login.name")} ...${s("login")} autocomplete="username" autocapitalize="none"
          spellcheck="false" dir="ltr" autofocus />
        <${x} label=${t("password.label")} ...${s("password")} autocomplete="current-password" />
        <${b} busy=${u}>${t("login.action")}</${b}>
        <a class="link center" href="/reset">${t("login.forgot")}</a>
      </form>
      <${z} onTrouble=${l} />
    </${p}>`}export{q as default};
