import{A as $,J as d,K as b,L as F,T as j,Z as k,c as a,f as x,ia as g,m as r,w as f,x as m,z as S}from"./chunk-L3PRYRRD.js";function V(t,e){let[s,i]=a(t),[l,n]=a({}),[z,u]=a(null),[h,v]=a(!1),w=x(null);return{values:s,setValues:i,field:o=>({name:o,value:s[o],error:l[o],onInput:c=>{i({...s,[o]:c.target.value}),l[o]&&n({...l,[o]:""})}}),busy:h,form:{ref:w,onSubmit:async o=>{if(o.preventDefault(),!h){v(!0),u(null),n({});try{await e(s)}catch(c){let y=Object.entries(c.fields??{}).filter(([p])=>p in t);n(Object.fromEntries(y.map(([p,B])=>[p,B[0]]))),y.length===0&&u(c),requestAnimationFrame(()=>w.current?.querySelector("[aria-invalid=true]")?.focus())}finally{v(!1)}}},noValidate:!0},trouble:z,setTrouble:u}}function A({...t}){let[e,s]=a(!1);return r`
    <${j} ...${t} type=${e?"text":"password"} dir="ltr" spellcheck="false" autocapitalize="none"
      end=${r`<${F} icon=${e?"eye-off":"eye"} aria-pressed=${e}
        label=${$(e?"password.hide":"password.show")} onClick=${()=>s(!e)} />`} />`}var D=({title:t,text:e,children:s,foot:i})=>r`
  <div class="welcome">
    <div class="welcome-box">
      <div class="welcome-brand"><img src="/icon.svg" alt="" width="44" height="44" /><span>Hubbub</span></div>
      <h1>${t}</h1>
      ${e&&r`<p class="soft">${e}</p>`}
      ${s}
    </div>
    <p class="welcome-foot">${i}</p>
    <${g} label=${$("settings.language")} class="language" items=${Object.entries(f).map(([l,n])=>({text:n,isChosen:l===m.value,onClick:()=>S(l)}))}>
      <${d} name="languages" size="18" /> ${f[m.value]}
    </${g}>
  </div>`,H=({error:t})=>t&&r`
  <p class="form-trouble" role="alert"><${d} name="circle-alert" size="18" />${k(t)}</p>`,M=({busy:t,children:e})=>r`
  <${b} type="submit" variant="primary" class="wide" busy=${t}>${e}</${b}>`;export{V as a,A as b,D as c,H as d,M as e};
