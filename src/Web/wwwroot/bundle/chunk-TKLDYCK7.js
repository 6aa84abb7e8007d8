import{$ as G,A as p,G as Z,I as z,M as D,N as H,c as v,d as R,e as Y,f as q,j as X,m as r,o as j,p as K,r as F,t as M,u as T}from"./chunk-ZSA46KT4.js";var ae="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~",B=(e,t,a)=>{let s=0;for(;t<a;)s=s*83+ae.indexOf(e[t++]);return s},Q=Math.pow,A=Math.PI,W=3294.6,ee=269.025,re=e=>e>10.31475?Q(e/ee+.052132,2.4):e/W,ie=e=>~~(e>1227e-8?ee*Q(e,.416666)-13.025:e*W+1),E=4096,te=new Uint8ClampedArray(E+1);for(let e=0;e<=E;e++)te[e]=ie(e/E);var U=e=>e<=0?0:e>=1?255:te[e*E+.5|0],C=e=>(e<0?-1:1)*e*e,J=e=>{for(e+=A/2;e>A;)e-=A*2;let t=1.27323954*e-.405284735*C(e);return .225*(C(t)-t)+t};function le(e){let t=B(e,2,6);return[t>>16,t>>8&255,t&255]}function oe(e,t,a,s){let l=B(e,0,1),c=l%9+1,i=~~(l/9)+1,n=c*i,o,u,d,f,g,y,w,S,L,m,x,I,P=(B(e,1,2)+1)/13446*(s|1),h=new Float64Array(n*3),ne=le(e);for(o=0;o<3;o++)h[o]=re(ne[o]);for(o=1;o<n;o++)I=B(e,4+o*2,6+o*2),h[o*3]=C(~~(I/361)-9)*P,h[o*3+1]=C(~~(I/19)%19-9)*P,h[o*3+2]=C(I%19-9)*P;let _=new Float64Array(i*a),N=new Float64Array(c*t);for(u=0;u<i;u++)for(f=0;f<a;f++)_[u*a+f]=J(A*f*u/a);for(o=0;o<c;o++)for(d=0;d<t;d++)N[o*t+d]=J(A*d*o/t);let O=t*4,k=new Uint8ClampedArray(O*a),b=new Float64Array(c*3);for(f=0;f<a;f++){for(o=0;o<c;o++){for(g=y=w=0,u=0;u<i;u++)L=_[u*a+f],m=(o+u*c)*3,g+=h[m]*L,y+=h[m+1]*L,w+=h[m+2]*L;b[o*3]=g,b[o*3+1]=y,b[o*3+2]=w}for(d=0;d<t;d++){for(g=y=w=0,o=0;o<c;o++)S=N[o*t+d],m=o*3,g+=b[m]*S,y+=b[m+1]*S,w+=b[m+2]*S;x=4*d+f*O,k[x]=U(g),k[x+1]=U(y),k[x+2]=U(w),k[x+3]=255}}return k}function se({media:e,size:t="medium",onClick:a,cover:s}){let[l,c]=v("loading"),{width:i=4,height:n=3,altText:o=""}=e,u=e.urls?.[t]??e.urls?.original,d=r`
    <img src=${u} alt=${o} width=${i} height=${n} loading="lazy" decoding="async"
      class=${l} onLoad=${()=>c("shown")} onError=${()=>c("failed")} />`;return r`
    <span class="picture ${s?"cover":""}" style=${s?void 0:{aspectRatio:`${i} / ${n}`}}>
      ${l!=="shown"&&e.blurhash&&r`<${ce} hash=${e.blurhash} />`}
      ${l==="failed"?r`<span class="picture-failed">${o||p("media.failed")}</span>`:a?r`<button type="button" class="picture-open" onClick=${a}
            aria-label=${o?void 0:p("media.open")}>${d}</button>`:d}
      ${o&&l==="shown"&&r`<span class="badge alt" title=${o} aria-hidden="true">ALT</span>`}
    </span>`}function ce({hash:e}){let t=q(null);return Y(()=>{let a=oe(e,24,24);t.current.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(a),24,24),0,0)},[e]),r`<canvas class="blur" ref=${t} width="24" height="24" aria-hidden="true"></canvas>`}function be({media:e}){let[t,a]=v(-1),s=e.filter(i=>i.kind==="image"),l=e.filter(i=>i.kind!=="image"),c=s.length===1;return r`
    ${s.length>0&&r`
      <div class="media-grid media-${Math.min(s.length,4)}">
        ${s.slice(0,4).map((i,n)=>r`
          <div class="media-cell" key=${i.id}>
            <${se} media=${i} cover=${!c} size=${c?"large":"medium"} onClick=${()=>a(n)} />
            ${n===3&&s.length>4&&r`<span class="media-more" aria-hidden="true">+${s.length-4}</span>`}
          </div>`)}
      </div>`}
    ${l.map(i=>r`<${ue} media=${i} key=${i.id} />`)}
    ${t>=0&&r`<${de} pictures=${s} at=${t} onClose=${()=>a(-1)} />`}`}function ue({media:e}){return e.kind==="video"?r`<video class="video" controls preload="metadata" src=${e.urls?.original} aria-label=${e.altText||e.name}
      style=${e.width?{aspectRatio:`${e.width} / ${e.height}`}:void 0}></video>`:e.kind==="audio"?r`<audio class="audio" controls preload="none" src=${e.urls?.original} aria-label=${e.altText||e.name}></audio>`:r`
    <a class="document" href=${e.urls?.original} download=${e.name}>
      <${z} name="file-text" size="24" /><span class="row-text"><bdi class="cut">${e.name}</bdi>
      <span class="soft">${Z(e.bytes)}</span></span></a>`}function de({pictures:e,at:t,onClose:a}){let[s,l]=v(t),c=e[s],i=n=>l(o=>(o+n+e.length)%e.length);return R(()=>{let n=o=>{let u=document.documentElement.dir==="rtl"?"ArrowLeft":"ArrowRight";(o.key==="ArrowLeft"||o.key==="ArrowRight")&&i(o.key===u?1:-1)};return addEventListener("keydown",n),()=>removeEventListener("keydown",n)},[]),r`
    <${G} title=${p("media.of",{i:s+1,n:e.length})} class="viewer" onClose=${a}
      actions=${e.length>1&&r`
        <button type="button" class="button plain" onClick=${()=>i(-1)}>${p("act.previous")}</button>
        <button type="button" class="button plain" onClick=${()=>i(1)}>${p("act.next")}</button>`}>
      <${se} key=${c.id} media=${c} size="original" />
      ${c.altText&&r`<p class="soft" dir="auto">${c.altText}</p>`}
    </${G}>`}var $=X([]);async function V(){let e=[],t;do{let a=await M("listStories",{query:{cursor:t,limit:100}});e.push(...a.items),t=a.nextCursor??void 0}while(t);$.value=e}function Se(e){e.isSeen||($.value=$.value.map(t=>t.id===e.id?{...t,isSeen:!0}:t),M("viewStory",{path:{storyId:e.id}}).catch(()=>{}))}var $e=e=>{$.value=$.value.filter(t=>t.id!==e)},Le=e=>{$.value=[e,...$.value]};T("stories_changed",()=>V().catch(()=>{}));T("story_changed",({story:e})=>{$.value=$.value.some(t=>t.id===e.id)?$.value.map(t=>t.id===e.id?e:t):[e,...$.value]});T("story_removed",({storyId:e})=>$e(e));function pe(){let e=Date.now(),t=new Map;for(let s of $.value.filter(l=>Date.parse(l.expiresAt)>e)){let l=t.get(s.author.id)??{author:s.author,stories:[]};l.stories.unshift(s),t.set(s.author.id,l)}let a=s=>s.stories.some(l=>!l.isSeen);return[...t.values()].sort((s,l)=>Number(a(l))-Number(a(s)))}function Ie(){let[e,t]=v(null);R(()=>(V().catch(()=>{}),j.subscribe(n=>{n==="live"&&V().catch(()=>{})})),[]),K.value.own;let a=pe(),s=a.find(n=>n.author.id===F.value?.id),l=a.filter(n=>n!==s),c=async(n,o)=>{let u=await(n==="Viewer"?import("./viewer-MGNMWRH7.js"):import("./maker-NBYG7VAG.js"));t({Part:u[n],props:o})},i=[...s?[s]:[],...l];return r`
    <ul class="stories" aria-label=${p("stories.title")}>
      <li><button type="button" class="story" onClick=${()=>c("Maker",{})}>
        <span class="story-ring add"><${D} user=${F.value} size="64" /><span class="story-plus"><${z} name="plus" size="16" /></span></span>
        <span class="cut small-text">${p("stories.add")}</span></button></li>
      ${i.map((n,o)=>r`
        <li key=${n.author.id}><button type="button" class="story" onClick=${()=>c("Viewer",{authors:i,at:o})}>
          <span class="story-ring ${n.stories.some(u=>!u.isSeen)?"unseen":""}"><${D} user=${n.author} size="64" /></span>
          <span class="cut small-text">${n===s?p("stories.yours"):r`<${H} user=${n.author} />`}</span>
          ${n.stories.some(u=>!u.isSeen)&&r`<span class="hidden">${p("stories.unseen")}</span>`}</button></li>`)}
    </ul>
    ${e&&r`<${e.Part} ...${e.props} onClose=${()=>t(null)} />`}`}export{se as a,be as b,Se as c,$e as d,Le as e,Ie as f};
