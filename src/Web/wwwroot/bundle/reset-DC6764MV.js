<<<<<<<< HEAD:src/Web/wwwroot/bundle/reset-6OXYVDCX.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/reset-KCCYISJZ.js
import{a as w,b as p,c as n,d as b,e as m}from"./chunk-OIKN7XJW.js";import{z as g}from"./chunk-P5UZC2GU.js";import{I as l,R as i,c as d,d as u,da as f,m as o,s as a,z as e}from"./chunk-KM3AGHSD.js";function F(){let[t,$]=d(!1),{field:r,busy:P,form:y,trouble:h}=w({login:"",code:"",newPassword:""},async s=>{let c=s.login.trim();if(!t){await a("forgotPassword",{body:{login:c}}),$(!0);return}await a("resetPassword",{body:{login:c,code:s.code,newPassword:s.newPassword}}),f(e("reset.done")),g("/login",{replace:!0})});return u(()=>{document.title=`${e("reset.title")} \xB7 Hubbub`}),o`
========
import{a as w,b as p,c as n,d as b,e as m}from"./chunk-H6LDIF2A.js";import{z as g}from"./chunk-H3DTNUNM.js";import{A as e,J as l,S as i,c as d,d as u,ea as f,m as o,s as a}from"./chunk-K2ERZHXY.js";function F(){let[t,$]=d(!1),{field:r,busy:P,form:y,trouble:h}=w({login:"",code:"",newPassword:""},async s=>{let c=s.login.trim();if(!t){await a("forgotPassword",{body:{login:c}}),$(!0);return}await a("resetPassword",{body:{login:c,code:s.code,newPassword:s.newPassword}}),f(e("reset.done")),g("/login",{replace:!0})});return u(()=>{document.title=`${e("reset.title")} \xB7 Hubbub`}),o`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/reset-6OXYVDCX.js
========
import{a as w,b as p,c as n,d as b,e as m}from"./chunk-EOAHRUJN.js";import{z as g}from"./chunk-QN5F7ODM.js";import{J as l,S as i,c as d,d as u,ea as f,m as o,s as a,z as e}from"./chunk-XQSCFIAQ.js";function F(){let[t,$]=d(!1),{field:r,busy:P,form:y,trouble:h}=w({login:"",code:"",newPassword:""},async s=>{let c=s.login.trim();if(!t){await a("forgotPassword",{body:{login:c}}),$(!0);return}await a("resetPassword",{body:{login:c,code:s.code,newPassword:s.newPassword}}),f(e("reset.done")),g("/login",{replace:!0})});return u(()=>{document.title=`${e("reset.title")} \xB7 Hubbub`}),o`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/reset-DC6764MV.js
    <${n} title=${e("reset.title")} text=${e(t?"reset.sent":"reset.text")} foot=${o`
      <a class="link" href="/login">${e("reset.back")}</a>`}>
      <form ...${y} class="form">
        <${b} error=${h} />
        ${!t&&o`
          <${i} label=${e("login.name")} ...${r("login")} autocomplete="username" autocapitalize="none"
            dir="ltr" autofocus />`}
        ${t&&o`
          <${i} label=${e("reset.code")} ...${r("code")} autocomplete="one-time-code" dir="ltr" autofocus />
          <${p} label=${e("reset.password")} hint=${e("password.hint")} ...${r("newPassword")}
            autocomplete="new-password" />`}
        <${m} busy=${P}>${e(t?"reset.action":"reset.send")}</${m}>
        ${t&&o`<${l} onClick=${()=>$(!1)}>${e("reset.again")}</${l}>`}
      </form>
    </${n}>`}export{F as default};
