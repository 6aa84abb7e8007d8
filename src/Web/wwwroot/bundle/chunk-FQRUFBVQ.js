<<<<<<<< HEAD:src/Web/wwwroot/bundle/chunk-FQRUFBVQ.js
<<<<<<<< HEAD:src/Web/wwwroot/bundle/chunk-FQRUFBVQ.js
import{I as t,R as f,X as p,ba as m,c as a,m as u,z as i}from"./chunk-KM3AGHSD.js";function w({title:b,label:d,value:n="",longest:v,save:y,onClose:e}){let[r,g]=a(n),[o,h]=a(null),[l,c]=a(!1),$=r.trim()&&r.trim()!==n;return u`
========
import{A as i,J as t,S as f,Y as p,c as a,ca as m,m as u}from"./chunk-K2ERZHXY.js";function w({title:b,label:d,value:n="",longest:v,save:y,onClose:e}){let[r,g]=a(n),[o,h]=a(null),[l,c]=a(!1),$=r.trim()&&r.trim()!==n;return u`
>>>>>>>> 16be338a (web app: the bundle of its sources):src/Web/wwwroot/bundle/chunk-PODDHJ4K.js
========
import{J as t,S as f,Y as p,c as a,ca as m,m as u,z as i}from"./chunk-XQSCFIAQ.js";function w({title:b,label:d,value:n="",longest:v,save:y,onClose:e}){let[r,g]=a(n),[o,h]=a(null),[l,c]=a(!1),$=r.trim()&&r.trim()!==n;return u`
>>>>>>>> b6e1b11d (app: the bundle of its sources):src/Web/wwwroot/bundle/chunk-WJOXKFKI.js
    <${m} title=${b} class="small" onClose=${e}>
      <form class="name-form" onSubmit=${async s=>{if(s.preventDefault(),!(!$||l)){c(!0);try{await y(r.trim()),e()}catch(x){h(x),c(!1)}}}}>
        <${f} label=${d} value=${r} maxlength=${v} autofocus onInput=${s=>g(s.target.value)}
          error=${o&&(o.fields?.name?.[0]??p(o))} />
        <div class="dialog-actions"><${t} onClick=${e}>${i("act.cancel")}</${t}>
          <${t} type="submit" variant="primary" busy=${l} disabled=${!$}>
            ${i("act.save")}</${t}></div>
      </form>
    </${m}>`}export{w as a};
