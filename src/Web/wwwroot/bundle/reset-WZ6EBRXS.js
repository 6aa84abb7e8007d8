import{a as w,b as p,c as n,d as b,e as m}from"./chunk-Y4QQAFR3.js";import{z as g}from"./chunk-SPDXNJRK.js";import{A as e,K as l,T as i,c as d,d as u,fa as f,m as o,s as a}from"./chunk-L3PRYRRD.js";function F(){let[t,$]=d(!1),{field:r,busy:P,form:y,trouble:h}=w({login:"",code:"",newPassword:""},async s=>{let c=s.login.trim();if(!t){await a("forgotPassword",{body:{login:c}}),$(!0);return}await a("resetPassword",{body:{login:c,code:s.code,newPassword:s.newPassword}}),f(e("reset.done")),g("/login",{replace:!0})});return u(()=>{document.title=`${e("reset.title")} \xB7 Hubbub`}),o`
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
