import{a as p,b as $,c as m,d as f,e as n}from"./chunk-Y4QQAFR3.js";import{y as u}from"./chunk-SPDXNJRK.js";import{A as e,T as i,d as c,m as o,n as s}from"./chunk-L3PRYRRD.js";var g={"accounts.username_taken":"username","accounts.username_reserved":"username","accounts.email_taken":"email"};function h(){let{field:r,busy:d,form:b,trouble:w}=p({username:"",email:"",password:""},async a=>{try{await s.auth.register({username:a.username.trim(),email:a.email.trim(),password:a.password})}catch(t){let l=g[t.code];throw l?{...t,fields:{[l]:[e(`error.${t.code}`)]}}:t}await s.start()});return c(()=>{document.title=`${e("signup.title")} \xB7 Hubbub`}),o`
    <${m} title=${e("signup.title")} text=${e("signup.text")} foot=${o`
      ${e("signup.known")} <a class="link" href="/login${u.value.query.size?`?${u.value.query}`:""}">
        ${e("login.action")}</a>`}>
      <form ...${b} class="form">
        <${f} error=${w} />
        <${i} label=${e("signup.username")} hint=${e("signup.username_hint")} ...${r("username")}
          autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr" autofocus />
        <${i} label=${e("signup.email")} type="email" ...${r("email")} autocomplete="email" dir="ltr" />
        <${$} label=${e("password.label")} hint=${e("password.hint")} ...${r("password")}
          autocomplete="new-password" />
        <${n} busy=${d}>${e("signup.action")}</${n}>
      </form>
    </${m}>`}export{h as default};
