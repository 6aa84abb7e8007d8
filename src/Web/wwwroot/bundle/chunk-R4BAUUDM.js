import{B as w,D as R,k as F,n as x}from"./chunk-SPDXNJRK.js";import{A as a,Q as d,W as g,X as h,Y as k,aa as P,ba as v,c as f,ca as E,d as m,m as o,s as u,ya as c}from"./chunk-L3PRYRRD.js";var y={followers:"listFollowers",following:"listFollowing",friends:"listFriends",mutuals:"listMutuals"};function S({params:e}){let r=w("profile",()=>({profile:null})),[t,s]=f(r.profile),[i,p]=f(null);m(()=>{u("getProfileByUsername",{path:{username:e.username}}).then(l=>{r.profile=l,s(l)},p)},[e.username]);let n=t&&c(t)?["followers","following","friends"]:Object.keys(y),$=e.list in y?e.list:"followers",b=`/@${e.username}`;return o`
    <${R} title=${t?.displayName??`@${e.username}`} backTo=${b} />
    <nav class="tabs" aria-label=${a("people.lists")}>${n.map(l=>o`
      <a key=${l} href="${b}/${l}" aria-current=${l===$?"page":void 0}>${a(`people.${l}_list`)}</a>`)}
        </nav>
    ${i?o`<${k} error=${i} />`:t?o`<${A} key=${$} name=${$} load=${l=>u(y[$],{path:{userId:t.id},query:{cursor:l}})}
          empty=${a("people.nobody")} />`:o`<${g} />`}`}function A({name:e,load:r,empty:t,actions:s}){let i=w(`people.${e}`,()=>P(r)),p=s??(n=>o`<${x} user=${n} isSmall />`);return o`
    <ul class="rows">${i.items.value.map(n=>o`<${B} key=${n.id} user=${n} end=${p} list=${i}
      wants=${!s} />`)}</ul>
    <${v} list=${i} />
    ${E(i)&&o`<${h} icon="users" text=${t} />`}`}function B({user:e,end:r,list:t,wants:s}){return m(()=>{s&&e.isAvailable&&!c(e)&&F(e.id)},[e.id]),o`<${d} user=${e}>${e.isAvailable&&r(e,t)}</${d}>`}export{S as a,A as b};
